package org.teahorse.actor;

import java.util.UUID;

/**
 * A role in a region and everything below it, or for one organisation.
 *
 * @param role         what may be done
 * @param regionPath   codes from the widest region down, joined by {@code /}; empty for the whole installation
 * @param organisation the unit in which a role of staff is held, or the organisation for which a member acts; null for roles that
 *                     are held in no unit
 */
public record Mandate(Role role, String regionPath, UUID organisation) {

    /** Whether the mandate allows the act in the region: its own and below, never a sibling or a parent. */
    public boolean covers(Act act, String targetPath) {
        return role.staff() && role.allows(act) && within(targetPath);
    }

    /** Whether the mandate allows the act for the organisation. */
    public boolean covers(Act act, UUID target) {
        return !role.staff() && role.allows(act) && target != null && target.equals(organisation);
    }

    private boolean within(String targetPath) {
        return regionPath.isEmpty() || targetPath.equals(regionPath) || targetPath.startsWith(regionPath + "/");
    }
}
