package bank.lobby.server.customer.command;

import bank.lobby.server.customer.list.ListImport;
import bank.lobby.server.customer.list.ListImport.Mode;
import bank.lobby.server.customer.list.ListImport.Outcome;
import bank.lobby.server.customer.list.ListProblems;
import bank.lobby.server.platform.command.CommandSettings;
import bank.lobby.server.platform.command.Exit;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./lobby customers import}: the bank's list, whole or not at all. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Brings in a list of customers, whole or not at all. Numbers become tokens and names are masked on the way; neither"
                    + " is kept. It works while the server runs, and counts at once.",
            "",
            "The first line names the columns: kind, number, tier, and name or masked_name; further gender, manager, company,"
                    + " language, flags, notices. Fields are separated by commas and may stand in quotation marks. Several flags"
                    + " or notices are separated by semicolons; a notice is birthday, product-maturing, open-complaint, one text,"
                    + " or three as zh-CN|zh-TW|en.",
            ""
        })
final class ImportCommand implements Callable<Integer> {

    private final PrintWriter out;
    private final PrintWriter err;

    @Parameters(paramLabel = "FILE", description = "The list, CSV.")
    private Path file = Path.of("");

    @Mixin
    private CommandSettings settings = new CommandSettings();

    @Option(names = "--replace", description = "The list is the whole: whoever is not on it is removed.")
    private boolean replaces;

    @Option(names = "--check", description = "Only say what would be; change nothing.")
    private boolean checks;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description =
                    "UTF-8, with or without a byte order mark (default), or GB18030, which GBK and GB2312 are part of.")
    private String encoding = "UTF-8";

    ImportCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (!encoding.equalsIgnoreCase("UTF-8") && !encoding.equalsIgnoreCase("GB18030")) {
            err.println("--encoding is UTF-8 or GB18030");
            return Exit.WRONG_USE.code();
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            err.println("The file " + file + " cannot be read");
            return Exit.WRONG_USE.code();
        }
        try (CommandHome home = CommandHome.claim(settings.read());
                Connection connection = home.connect();
                InputStream in = Files.newInputStream(file)) {
            return said(read(in, new ListImport(connection, home.keys().read().tokens())))
                    .code();
        }
    }

    /** The bar is closed before anything is said of the outcome. */
    private Outcome read(InputStream in, ListImport list) throws IOException, SQLException {
        Charset charset = encoding.equalsIgnoreCase("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        try (TerminalProgress progress = TerminalProgress.of(err, Files.size(file))) {
            return list.run(in, charset, mode(), progress);
        }
    }

    private Mode mode() {
        return checks ? Mode.CHECK : replaces ? Mode.REPLACE : Mode.MERGE;
    }

    private Exit said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Good good -> said(good);
            case Outcome.Bad bad -> said(bad.problems());
        };
    }

    private Exit said(Outcome.Good good) {
        out.printf(
                "%,d customers %s: %,d new, %,d changed, %,d as before%s%n",
                good.rows(),
                checks ? "would be imported" : "imported",
                good.added(),
                good.changed(),
                good.rows() - good.added() - good.changed(),
                good.removed() == 0 ? "" : ", %,d removed".formatted(good.removed()));
        out.println("The file still holds the numbers in the clear: keep it or destroy it by the bank's own rules.");
        return Exit.OK;
    }

    private Exit said(ListProblems problems) {
        problems.first().forEach(err::println);
        if (problems.count() > problems.first().size()) {
            err.printf("and %,d more%n", problems.count() - problems.first().size());
        }
        err.printf("%,d problems; nothing was imported%n", problems.count());
        return Exit.REFUSED;
    }
}
