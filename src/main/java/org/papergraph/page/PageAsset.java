package org.papergraph.page;

/**
 * A file that pages refer to.
 *
 * @param mediaType with charset where it is text: {@code text/css; charset=utf-8}
 * @param bytes all of it; not to be changed
 */
public record PageAsset(String mediaType, byte[] bytes) {}
