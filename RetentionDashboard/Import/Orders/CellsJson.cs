using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;

namespace RetentionDashboard.Import.Orders;

/// <summary>Cells as a JSON list, the form in which refused rows and a file's column names are kept.</summary>
internal static class CellsJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(CsvReader row)
    {
        var text = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(text, Readable))
        {
            writer.WriteStartArray();
            for (var i = 0; i < row.FieldCount; i++)
            {
                writer.WriteStringValue(Encoding.UTF8.GetString(row.GetSpan(i)));
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    public static string Of(IReadOnlyList<string> cells)
    {
        var text = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(text, Readable))
        {
            writer.WriteStartArray();
            foreach (var cell in cells)
            {
                writer.WriteStringValue(cell);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }
}
