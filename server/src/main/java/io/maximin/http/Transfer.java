package io.maximin.http;

/** The moving parts under one exchange. */
record Transfer(RequestBody body, ClientWatch watch, Answer answer, Work work) {}
