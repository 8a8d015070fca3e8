using LinyingTalent.Platform.Data;

namespace LinyingTalent.Tests.Platform.Data;

public sealed class CsvFileTests
{
    [Fact]
    public void Parse_QuotedCells_KeepTheirCommasAndQuotes()
    {
        CsvRow row = CsvFile.Parse("\uFEFFname,note\r\n\r\n临颍,\"a, \"\"b\"\"\"\r\n", "t.csv", "name", "note").ShouldHaveSingleItem();
        row["name"].ShouldBe("临颍");
        row["note"].ShouldBe("a, \"b\"");
        row.Line.ShouldBe(3);
    }

    [Theory]
    [InlineData("", "t.csv, line 1: is empty; it should begin with the header a,b.")]
    [InlineData("a\n1", "t.csv, line 1: the header lacks the column 'b'")]
    [InlineData("a,b,a\n1,2,3", "t.csv, line 1: the header names the column 'a' twice.")]
    [InlineData("a,b\n1,2\n1,2,3", "t.csv, line 3: has 3 cells where the header has 2")]
    [InlineData("a,b\n1,\"2", "t.csv, line 2: a quote is opened and not closed.")]
    [InlineData("a,b\n1,\uFFFD", "t.csv, line 2: holds characters that are not UTF-8")]
    public void Parse_Malformed_NamesTheLine(string text, string sentence) =>
        Should.Throw<DataFileException>(() => CsvFile.Parse(text, "t.csv", "a", "b")).Message.ShouldStartWith(sentence);

    [Fact]
    public void ReadText_NotEmbedded_SaysWhatToDo() =>
        Should.Throw<DataFileException>(() => EmbeddedFile.ReadText(typeof(CsvFile), "absent.csv")).Message.ShouldContain("add it to the project");
}
