/**
 * Turns texts into vectors that lie close together when the texts mean something alike: the model, its tokenizer and the threads that run it,
 * in process and offline. Owns no table; uses shared. Everything else works without it, and says so.
 */
package org.teahorse.embedding;
