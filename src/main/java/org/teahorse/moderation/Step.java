package org.teahorse.moderation;

/** What leads from one state to the next. */
public enum Step {
    BEGIN, SUBMIT, RECALL, RETURN, FORWARD, APPROVE, SCHEDULE, UNSCHEDULE, PUBLISH, SUPERSEDE, WITHDRAW, EXPIRE, RENEW, ARCHIVE
}
