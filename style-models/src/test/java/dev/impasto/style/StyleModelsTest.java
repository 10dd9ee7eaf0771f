package dev.impasto.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;
import dev.impasto.neural.stylise.Brushwork;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StyleModelsTest {

    static List<String> styles() {
        return StyleModels.names();
    }

    static Stream<String> shipped() {
        return Stream.concat(StyleModels.names().stream(), Stream.of("upscaler", "upscaler-1x"));
    }

    @Test
    void atLeastOneStyleShips() {
        assertThat(StyleModels.names()).isNotEmpty().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void everyListedStyleMapsAPictureAndItsStrokesToAPicture(String name) {
        OnnxModel model = StyleModels.style(name);

        assertThat(model.inputs()).hasSize(1);
        assertThat(model.outputs()).hasSize(1);
        assertThat(model.inputs().get(0).dims()).startsWith(1, Brushwork.CHANNELS).hasSize(4);
        assertThat(model.outputs().get(0).dims()).startsWith(1, 3).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyModelHasACardThatTellsItsOrigin(String name) throws IOException {
        String card = resource(name + ".md").toLowerCase(Locale.ROOT);

        assertThat(card).contains("data", "seed", "command", "figures", "./train ");
    }

    @Test
    void anUnknownStyleIsOneLineThatNamesTheKnownOnes() {
        assertThatThrownBy(() -> StyleModels.style("no-such"))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("unknown style 'no-such'")
                .hasMessageContaining(String.join(", ", StyleModels.names()))
                .hasMessageNotContaining("\n");
    }

    @Test
    void upscalersAreNoStyles() {
        assertThat(StyleModels.names()).noneMatch(name -> name.startsWith("upscaler"));
    }

    @Test
    void whatIsOnlyAntiAliasedHasANetworkOfItsOwn() {
        for (double scale : new double[] {1, 1.2}) {
            assertThat(upscaler(scale)).isEqualTo("upscaler-1x.onnx");
        }
        for (double scale : new double[] {1.5, 1.7, 2, 3}) {
            assertThat(upscaler(scale)).isEqualTo("upscaler.onnx");
        }
    }

    private static String upscaler(double scale) {
        return StyleModels.upscaler(scale).orElseThrow().name();
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = StyleModels.class.getResourceAsStream("models/" + file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
