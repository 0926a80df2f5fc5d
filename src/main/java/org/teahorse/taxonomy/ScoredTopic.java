package org.teahorse.taxonomy;

/** A topic a policy is about; the score is the weighted evidence of its keywords. */
public record ScoredTopic(String code, double score) {
}
