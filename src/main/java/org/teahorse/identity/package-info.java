/**
 * People, their mandates and sessions, bearer tokens, and how any of them is recognised on a request. Owns {@code person},
 * {@code mandate}, {@code person_session}, {@code person_link}, {@code sign_in_attempt} and {@code api_token}. Uses shared, actor,
 * audit and region; implements {@link org.teahorse.actor.ActorDirectory}.
 */
package org.teahorse.identity;
