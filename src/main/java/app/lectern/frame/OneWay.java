package app.lectern.frame;

import java.util.List;
import org.atmosphere.cpr.AtmosphereRequest;
import org.atmosphere.websocket.WebSocket;
import org.atmosphere.websocket.protocol.SimpleHttpProtocol;

/**
 * Hangs up on whoever sends something over the connection by which views are refreshed. Browsers answer by requests of
 * their own, while Flow would put together without limit what comes here in pieces.
 */
public class OneWay extends SimpleHttpProtocol {

    private static final long serialVersionUID = 1L;

    @Override
    public List<AtmosphereRequest> onMessage(WebSocket connection, String message) {
        return hangUp(connection);
    }

    @Override
    public List<AtmosphereRequest> onMessage(WebSocket connection, byte[] message, int offset, int length) {
        return hangUp(connection);
    }

    private static List<AtmosphereRequest> hangUp(WebSocket connection) {
        connection.close();
        return List.of();
    }
}
