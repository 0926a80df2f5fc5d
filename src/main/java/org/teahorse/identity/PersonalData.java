package org.teahorse.identity;

import jakarta.json.JsonValue;
import java.util.UUID;

/**
 * What a module keeps about a person. Later modules implement it, so that people can see, take away and have forgotten all of it in one
 * place. Called inside the transaction of {@link MyData}, under the system's row scope: whatever is answered must belong to the person.
 */
public interface PersonalData {

    /** Name of the part in the file people download; {@code data.part.<name>} in the bundle {@code identity} says what it is. */
    String part();

    /** How many things there are. */
    long count(UUID person);

    /** All of them: nothing about anybody else, and no secret. */
    JsonValue of(UUID person);

    /** Deletes what is the person's alone, and takes their name out of rows that stay and do not need it. Safe to repeat. */
    void forget(UUID person);
}
