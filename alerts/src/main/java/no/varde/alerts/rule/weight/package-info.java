/**
 * The family HF-W: body weight held against the patient's own weight of some days ago, for heart failure. In: weights and
 * symptoms. Out: YELLOW for a gain or a loss, RED for a quick gain together with symptoms. Alone, weight finds few
 * decompensations and is mostly a false alarm (predictive value 6 %, Eur Heart J Digit Health 2023), hence YELLOW. Also
 * here: TECH-4, the step that no body can make, which keeps such values out of the other rules.
 */
@NullMarked
package no.varde.alerts.rule.weight;

import org.jspecify.annotations.NullMarked;
