package org.teahorse.console;

import org.teahorse.shared.Setting;

/**
 * A setting as administrators see it.
 *
 * @param setting which one
 * @param value   the value in force, without what may be secret; empty for a secret and for none
 * @param set     whether there is a value
 */
public record SettingState(Setting setting, String value, boolean set) {
}
