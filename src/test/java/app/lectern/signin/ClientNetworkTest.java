package app.lectern.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNetworkTest {

    @Test
    void takesAllAddressesOfOneNetworkForOneClient() {
        assertThat(ClientNetwork.of("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(ClientNetwork.of("2001:db8:1:2::7"))
                .isNotEqualTo(ClientNetwork.of("2001:db8:1:3::7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.17", "192.0.2.17:4711", "nonsense:", ""})
    void takesAllElseAsItIs(String address) {
        assertThat(ClientNetwork.of(address)).isEqualTo(address);
    }
}
