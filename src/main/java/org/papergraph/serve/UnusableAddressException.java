package org.papergraph.serve;

/** The server cannot listen at an address of this machine, or the name leads to none. */
public final class UnusableAddressException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableAddressException(String host, int port, Throwable cause) {
        super(
                "cannot listen at port " + port + " of '" + host + "' (" + cause.getMessage()
                        + "); use a name or address of this machine, such as 127.0.0.1, and a port from 1024",
                cause);
    }
}
