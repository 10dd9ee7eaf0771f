package dev.impasto.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ImpastoConfigTest {
    @Test
    void eachWitherChangesOneThing() {
        ImpastoConfig config =
                ImpastoConfig.defaults()
                        .withPass(false)
                        .withFilmic(true)
                        .withQuality(Quality.ULTRA)
                        .withStyle("gouache")
                        .withStrength(0.25f)
                        .withBackend(BackendKind.REFERENCE)
                        .withDevice(3)
                        .withPipelined(true);
        assertThat(config)
                .isEqualTo(
                        new ImpastoConfig(
                                false,
                                true,
                                Quality.ULTRA,
                                "gouache",
                                0.25f,
                                BackendKind.REFERENCE,
                                3,
                                true));
    }

    @Test
    void refusesValuesOutOfRange() {
        ImpastoConfig config = ImpastoConfig.defaults();
        assertThatThrownBy(() -> config.withStrength(1.5f)).hasMessageContaining("1.5");
        assertThatThrownBy(() -> config.withStrength(Float.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> config.withDevice(-2)).hasMessageContaining("-2");
    }

    @Test
    void qualitiesHaveTheirScalesAndWords() {
        assertThat(Quality.of("Performance").scale()).isEqualTo(2);
        assertThat(Quality.BALANCED.word()).isEqualTo("balanced");
        assertThatThrownBy(() -> Quality.of("best"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'best'")
                .hasMessageContaining("ultra");
    }
}
