package bank.lobby.device.twin.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SlipPictureTests {

    @Test
    void drawsTheSlipAtItsTrueSize() throws Exception {
        Element svg = picture(new TwinMark.Text(0, 0, "A037", 8, 8, true));

        assertThat(svg.getAttribute("width")).isEqualTo("80.0mm");
        assertThat(svg.getAttribute("viewBox")).startsWith("0 0 640 ");
    }

    @Test
    void showsWordsAsTheyAreWhateverTheyContain() throws Exception {
        String hostile = "<script>alert('&\"')</script>";

        Element svg = picture(new TwinMark.Text(0, 0, hostile, 1, 1, false));

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("text").item(0).getTextContent()).isEqualTo(hostile);
        assertThat(svg.getAttribute("aria-label")).isEqualTo(hostile);
    }

    @Test
    void standsLettersAndChineseOnTheirGrid() throws Exception {
        Element svg = picture(new TwinMark.Text(10, 0, "第5号", 2, 1, false));

        assertThat(svg.getElementsByTagName("text").getLength()).isEqualTo(3);
        Element last = (Element) svg.getElementsByTagName("text").item(2);
        assertThat(last.getTextContent()).isEqualTo("号");
        assertThat(last.getAttribute("transform")).isEqualTo("translate(82 0) scale(2 1)");
    }

    @Test
    void drawsTheModulesOfACode() throws Exception {
        Element svg = picture(new TwinMark.Qr(201, 0, "A037", 'M', 6));

        Element modules = (Element) svg.getElementsByTagName("path").item(1);
        assertThat(modules.getAttribute("d")).startsWith("M201 0h6v6h-6zM207 0h6v6h-6z");
    }

    private static Element picture(TwinMark mark) throws Exception {
        String svg = new TwinSlip(1, 576, 300, List.of(mark), true, List.of()).svg();
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        return document.getDocumentElement();
    }
}
