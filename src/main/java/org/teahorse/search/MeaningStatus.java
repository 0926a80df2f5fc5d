package org.teahorse.search;

/**
 * How far the meaning of entries is known.
 *
 * @param available whether there is a model
 * @param problem   why there is none; empty when there is
 * @param known     entries whose meaning is known
 * @param waiting   messages with documents whose meaning is yet to be worked out
 */
public record MeaningStatus(boolean available, String problem, long known, long waiting) {
}
