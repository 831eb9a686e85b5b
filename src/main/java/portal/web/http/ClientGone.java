package portal.web.http;

/** The client's connection has ended, or the client no longer reads. */
public class ClientGone extends RuntimeException {

    public ClientGone() {
        super(null, null, false, false);
    }
}
