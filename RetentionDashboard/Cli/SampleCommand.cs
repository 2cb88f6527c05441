using System.CommandLine;
using RetentionDashboard.Localization;
using RetentionDashboard.Sample;

namespace RetentionDashboard.Cli;

/// <summary>`sample`: writes the orders of an invented shop.</summary>
internal static class SampleCommand
{
    public static Command Create()
    {
        var orders = CheckedOptions.Number("--orders", Texts.Cli_Sample_Orders, 1, SampleOrders.Most, Texts.Cli_Number_Wrong);
        orders.Required = true;
        var seed = CheckedOptions.Number("--seed", Texts.Cli_Sample_Seed, 0, int.MaxValue, Texts.Cli_Sample_Seed_Wrong);
        seed.Required = true;
        string[] layouts = [.. SampleLayout.All.Select(static layout => layout.Name)];
        var format = new Option<string>("--format") { Description = Formats.Fill(Texts.Cli_Sample_Format, string.Join(", ", layouts)), DefaultValueFactory = static _ => "generic" };
        format.OneOf(layouts);
        format.HelpName = "NAME";
        var currency = new Option<string>("--currency") { Description = Texts.Cli_Sample_Currency, DefaultValueFactory = static _ => SampleCurrency.Idr.Code };
        currency.OneOf([.. SampleCurrency.All.Select(static money => money.Code)]);
        var file = new Option<FileInfo>("--out") { Description = Texts.Cli_Sample_Out, Required = true };

        var command = new Command("sample", Texts.Cli_Sample) { orders, seed, format, currency, file };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Write(
            parsed.GetRequiredValue(file),
            SampleLayout.All.Single(layout => layout.Name == parsed.GetRequiredValue(format)),
            () => SampleOrders.Generate(
                parsed.GetRequiredValue(orders)!.Value,
                parsed.GetRequiredValue(seed)!.Value,
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
            error.WriteLine(Formats.Fill(Texts.Cli_Sample_Unwritable, file, problem.Message));
            return 2;
        }
    }
}
