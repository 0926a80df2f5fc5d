package org.teahorse.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.teahorse.actor.Role;

class SeparationTest {

    @Test
    void whoRunsAndWhoDecidesAboutPeopleAreTwo() {
        assertEquals(Optional.of("separation.two"), Separation.against(Role.SECURITY_ADMINISTRATOR, List.of(Role.ADMINISTRATOR)));
        assertEquals(Optional.of("separation.two"), Separation.against(Role.ADMINISTRATOR, List.of(Role.EDITOR, Role.SECURITY_ADMINISTRATOR)));
        assertEquals(Optional.empty(), Separation.against(Role.EDITOR, List.of(Role.ADMINISTRATOR)));
        assertEquals(Optional.empty(), Separation.against(Role.ADMINISTRATOR, List.of(Role.ADMINISTRATOR)));
    }

    @Test
    void anAuditorHoldsNothingElse() {
        for (Role role : Role.values()) {
            if (role != Role.AUDITOR) {
                assertEquals(Optional.of("separation.auditor"), Separation.against(role, List.of(Role.AUDITOR)), role.name());
                assertEquals(Optional.of("separation.auditor"), Separation.against(Role.AUDITOR, List.of(role)), role.name());
            }
        }
        assertEquals(Optional.empty(), Separation.against(Role.AUDITOR, List.of()));
    }
}
