using System.Globalization;
using System.Text;
using CsvHelper;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace RetentionDashboard.Import.Containers;

/// <summary>
/// Writes the sheets of a workbook as text, row by row. Of several visible sheets those with orders are taken: the one whose header says most
/// of orders, and every other one with the same header (a sheet a month). The others are named.
/// </summary>
internal sealed class Workbook(string path, string name, Func<string> newPath, UnpackBudget budget, CancellationToken cancellationToken)
{
    private const int RowsBetweenChecks = 512;
    private const int NamesTold = 10;
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    /// <summary>A damaged workbook may lead its reader round in circles; a sound one is read some three times.</summary>
    private const int MostReadings = 64;

    private const long LeastBytesRead = 16 * 1024 * 1024;

    /// <summary>A date, an amount and a customer.</summary>
    private const int WordsOfOrders = 3;

    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public List<UnpackedFile> ToText()
    {
        var sheets = Write();
        var best = sheets.OrderByDescending(sheet => sheet.IsKnown).ThenByDescending(sheet => sheet.Words >= WordsOfOrders).ThenByDescending(sheet => sheet.Rows).FirstOrDefault()
            ?? throw UnpackBudget.Problem(ImportNoteCode.WorkbookEmpty, name);
        var taken = sheets.Where(sheet => sheet == best || (best.Header.Length > 0 && sheet.Header == best.Header)).ToList();
        var others = sheets.Except(taken).Select(sheet => sheet.Name).ToList();
        return [.. taken.Select((sheet, index) => new UnpackedFile(sheet.Path, taken.Count == 1 ? name : $"{name} › {sheet.Name}", [.. Notes(sheet, index == 0 ? others : [])]))];
    }

    private static IEnumerable<ImportNote> Notes(SheetText sheet, List<string> others)
    {
        if (others.Count > 0)
        {
            yield return new ImportNote(ImportNoteCode.SheetsLeftOut, sheet.Name, string.Join(", ", others.Take(NamesTold)));
        }

        if (sheet.CutNumber is { } number)
        {
            yield return new ImportNote(ImportNoteCode.NumbersCut, sheet.CutNumbers.ToString(CultureInfo.InvariantCulture), number);
        }
    }

    private List<SheetText> Write()
    {
        try
        {
            using var file = File.OpenRead(path);
            using var metered = new MeteredStream(file, (file.Length * MostReadings) + LeastBytesRead, () => UnpackBudget.Problem(ImportNoteCode.ArchiveDamaged, name), cancellationToken);
            using var reader = ExcelReaderFactory.CreateReader(metered);
            var sheets = new List<SheetText>();
            do
            {
                budget.AddEntry();
                if (reader.VisibleState == "visible" && WriteSheet(reader) is { Rows: > 0 } sheet)
                {
                    sheets.Add(sheet);
                }
            }
            while (reader.NextResult());

            return sheets;
        }
        catch (InvalidPasswordException error)
        {
            throw UnpackBudget.Problem(ImportNoteCode.PasswordNeeded, error, name);
        }
        catch (Exception error) when (error is EndOfStreamException or not (ImportProblemException or OperationCanceledException or IOException or OutOfMemoryException))
        {
            // A reader of strangers' bytes fails in every way there is, and each of them means this.
            throw UnpackBudget.Problem(ImportNoteCode.ArchiveDamaged, error, name);
        }
    }

    /// <summary>Each row of the sheet is a record of the text, empty ones too, so that line numbers are the sheet's.</summary>
    private SheetText WriteSheet(IExcelDataReader reader)
    {
        // A size that no sheet can have: the reader would walk through billions of rows that are not there.
        if (reader.RowCount > MostRows || reader.FieldCount > MostColumns)
        {
            throw UnpackBudget.Problem(ImportNoteCode.ArchiveDamaged, name);
        }

        var target = newPath();
        var header = new SheetHeader();
        var cells = new List<string>();
        int rows = 0, read = 0, cutNumbers = 0;
        string? cutNumber = null;
        using (var csv = CsvWriter.ToFile(target, new CsvWriterOptions { NewLine = "\n", ValidateFieldCount = false }))
        {
            while (reader.Read())
            {
                if (++read % RowsBetweenChecks == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                budget.AddCells(reader.FieldCount);
                ReadRow(reader, cells);
                if (cells.Count > 0)
                {
                    rows++;
                    header.Add(cells);
                }

                foreach (var cell in cells.DefaultIfEmpty(""))
                {
                    csv.WriteField(cell);
                }

                csv.EndRecord();
            }
        }

        return new SheetText(reader.Name, target, rows, header.Names, header.Words, header.IsKnown, cutNumbers, cutNumber);

        void ReadRow(IExcelDataReader row, List<string> into)
        {
            into.Clear();
            var filled = 0;
            for (var column = 0; column < row.FieldCount; column++)
            {
                var value = row.GetValue(column);
                var text = CellText.Of(value);
                into.Add(text);
                budget.AddBytes(text.Length + 1);
                filled = text.Length > 0 ? into.Count : filled;
                if (CellText.IsCut(value))
                {
                    cutNumbers++;
                    cutNumber ??= text;
                }
            }

            into.RemoveRange(filled, into.Count - filled);
        }
    }
}
