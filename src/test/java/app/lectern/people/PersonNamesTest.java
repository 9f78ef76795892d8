package app.lectern.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNamesTest {

    @Test
    void leaveNoSpaceAndNoCommaWhereThereIsNoLastName() {
        assertThat(PersonNames.full("Madonna", "")).isEqualTo("Madonna");
        assertThat(PersonNames.listed("Madonna", "")).isEqualTo("Madonna");
    }

    @Test
    void arePutTogetherAsPeopleWriteThem() {
        assertThat(PersonNames.full("Rosa", "Vega")).isEqualTo("Rosa Vega");
        assertThat(PersonNames.listed("Rosa", "Vega")).isEqualTo("Vega, Rosa");
    }
}
