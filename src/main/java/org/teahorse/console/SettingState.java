package org.teahorse.console;

import org.teahorse.shared.Setting;

/**
 * A setting as administrators see it.
 *
 * @param variable name of the environment variable
 * @param words    key of its meaning, in the bundle {@code console}
 * @param origin   where the value comes from
 * @param secret   whether the value is never shown
 * @param value    the value in force, without what may be secret; empty for a secret and for none
 * @param set      whether there is a value
 */
public record SettingState(String variable, String words, Setting.Origin origin, boolean secret, String value, boolean set) {
}
