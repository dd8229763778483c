package org.papergraph.serve;

/** Something else listens at the port already. */
public final class PortInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortInUseException(String host, int port, Throwable cause) {
        super(
                "port " + port + " of " + host + " is in use; stop what listens there or choose another port"
                        + " (0 takes any that is free)",
                cause);
    }
}
