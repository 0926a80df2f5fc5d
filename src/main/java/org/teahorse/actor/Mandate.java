package org.teahorse.actor;

/**
 * A role in a region and everything below it.
 *
 * @param role       what may be done
 * @param regionPath codes from the widest region down, joined by {@code /}; empty for the whole installation
 */
public record Mandate(Role role, String regionPath) {

    /** Whether the mandate allows the act in the region: its own and below, never a sibling or a parent. */
    public boolean covers(Act act, String targetPath) {
        return role.allows(act)
                && (regionPath.isEmpty() || targetPath.equals(regionPath) || targetPath.startsWith(regionPath + "/"));
    }
}
