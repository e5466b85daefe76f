package no.varde.standalone.body;

import java.util.List;

/** Straight lines between points; level before the first and after the last. */
record Curve(List<Point> points) {

    record Point(double hour, double change) {}

    Curve(Point... points) {
        this(List.of(points));
    }

    double at(double hour) {
        Point left = points.getFirst();
        if (hour <= left.hour()) {
            return left.change();
        }
        for (Point right : points) {
            if (hour < right.hour()) {
                double share = (hour - left.hour()) / (right.hour() - left.hour());
                return left.change() + share * (right.change() - left.change());
            }
            left = right;
        }
        return left.change();
    }
}
