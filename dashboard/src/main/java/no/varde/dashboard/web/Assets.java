package no.varde.dashboard.web;

/** Where third-party scripts lie: in the jars of their versions, so that a URL never changes its content. */
public final class Assets {

    public static final String HTMX = "/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    public static final String ECHARTS = "/webjars/echarts/5.5.0/echarts.common.min.js";

    public String htmx() {
        return HTMX;
    }

    public String echarts() {
        return ECHARTS;
    }
}
