package app.lectern.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What of a client's address stands for the client: whoever has one address of IPv6 has 2^64 of them. */
class ClientNetwork {

    private static final int NETWORK = 8;

    private ClientNetwork() {}

    /** The address itself, or the first half of one of IPv6. */
    static String of(String address) {
        return address.indexOf(':') < 0 ? address : firstHalf(address);
    }

    /** With a colon in it, nothing is looked up; what is no address stands for itself. */
    private static String firstHalf(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length > NETWORK ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK)) : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
