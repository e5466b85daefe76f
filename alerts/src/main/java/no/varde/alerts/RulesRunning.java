package no.varde.alerts;

/** Whether the rules of this process run. While they do not, a quiet worklist says nothing about the patients. */
@FunctionalInterface
public interface RulesRunning {

    boolean rulesRunning();
}
