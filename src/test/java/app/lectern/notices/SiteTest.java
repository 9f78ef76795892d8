package app.lectern.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {

    @Test
    void leadsToTheAddressThatItWasTold() {
        var site = new Site("https://lectern.school.example/", () -> 8080);

        assertThat(site.address("/login")).isEqualTo("https://lectern.school.example/login");
        assertThat(site.addressIfNamed("/login")).isEqualTo("https://lectern.school.example/login");
        assertThat(site.host()).isEqualTo("lectern.school.example");
    }

    @Test
    void leadsToThisMachineWhenNobodySaidWhere() {
        var site = new Site(" ", () -> 8093);

        assertThat(site.address("/login")).isEqualTo("http://localhost:8093/login");
        assertThat(site.addressIfNamed("/login")).isEqualTo("/login");
        assertThat(site.host()).isEqualTo("localhost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lectern.school.example", "ftp://school.example", "https://", "https://a b", "https://a.b/?x=y"})
    void refusesWhatIsNoAddressOfAWebSite(String url) {
        assertThatThrownBy(() -> new Site(url, () -> 8080)).isInstanceOf(SiteUrlUnusable.class);
    }
}
