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
        Stream<String> upscaler = StyleModels.upscaler().stream().map(model -> "upscaler");
        return Stream.concat(StyleModels.names().stream(), upscaler);
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
    void theUpscalerIsNoStyle() {
        assertThat(StyleModels.names()).doesNotContain("upscaler");
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = StyleModels.class.getResourceAsStream("models/" + file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
