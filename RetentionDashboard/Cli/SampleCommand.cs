using System.CommandLine;
using System.Globalization;
using RetentionDashboard.Sample;

namespace RetentionDashboard.Cli;

/// <summary>`sample`: writes the orders of an invented shop.</summary>
internal static class SampleCommand
{
    public static Command Create()
    {
        var orders = new Option<int>("--orders") { Description = "How many orders.", Required = true };
        orders.Validators.Add(static result =>
        {
            if (!int.TryParse(result.Tokens.SingleOrDefault()?.Value, CultureInfo.InvariantCulture, out var count) || count is < 1 or > SampleOrders.Most)
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--orders takes a number from 1 to {SampleOrders.Most}."));
            }
        });
        var seed = new Option<int>("--seed") { Description = "The same seed writes the same file on every machine.", Required = true };
        var format = new Option<string>("--format") { Description = $"Layout of the file: {string.Join(", ", SampleLayout.All.Select(static layout => layout.Name))}.", HelpName = "NAME", DefaultValueFactory = static _ => "generic" };
        format.AcceptOnlyFromAmong([.. SampleLayout.All.Select(static layout => layout.Name)]);
        var currency = new Option<string>("--currency") { Description = "Currency of the shop.", DefaultValueFactory = static _ => SampleCurrency.Idr.Code };
        currency.AcceptOnlyFromAmong([.. SampleCurrency.All.Select(static money => money.Code)]);
        var file = new Option<FileInfo>("--out") { Description = "The file to write.", Required = true };

        var command = new Command("sample", "Write the orders of an invented shop.") { orders, seed, format, currency, file };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Write(
            parsed.GetRequiredValue(file),
            SampleLayout.All.Single(layout => layout.Name == parsed.GetRequiredValue(format)),
            () => SampleOrders.Generate(
                parsed.GetRequiredValue(orders),
                parsed.GetRequiredValue(seed),
                SampleCurrency.All.Single(money => money.Code == parsed.GetRequiredValue(currency))),
            parsed.InvocationConfiguration.Error,
            cancellationToken)));
        return command;
    }

    private static int Write(FileInfo file, SampleLayout layout, Func<SampleOrders> generate, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = file.Create();
            layout.Write(stream, generate(), cancellationToken);
            return 0;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{file}: cannot be written. {problem.Message} Name a file in a folder that exists and may be written.");
            return 2;
        }
    }
}
