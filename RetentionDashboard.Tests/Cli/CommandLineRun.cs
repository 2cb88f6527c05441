using RetentionDashboard.Cli;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Cli;

/// <summary>What a command line answered.</summary>
internal sealed record CommandLineRun(int Code, string Output, string Error)
{
    public static async Task<CommandLineRun> OverTeaShopAsync(params string[] args)
    {
        await using var database = await ShopDatabase.CreateAsync();
        await TeaShop.AddAsync(database);
        return await OfAsync([.. args, "--database", database.Path]);
    }

    public static async Task<CommandLineRun> OfAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error);
        return new CommandLineRun(code, output.ToString(), error.ToString());
    }
}
