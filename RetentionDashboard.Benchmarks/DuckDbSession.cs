using System.Diagnostics;
using System.Text.Json;

namespace RetentionDashboard.Benchmarks;

/// <summary>A DuckDB that stays open and runs one statement after the other.</summary>
internal sealed class DuckDbSession : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private readonly Process _node;

    public DuckDbSession(string script) => _node = Process.Start(new ProcessStartInfo("node", [script])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    /// <exception cref="InvalidOperationException">The statement is wrong; node says on standard error what about it.</exception>
    public DuckDbAnswer Run(string sql)
    {
        _node.StandardInput.WriteLine(JsonSerializer.Serialize(sql));
        _node.StandardInput.Flush();
        return JsonSerializer.Deserialize<DuckDbAnswer>(_node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("DuckDB ended."), Json)!;
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }
}
