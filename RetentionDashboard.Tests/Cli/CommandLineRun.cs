using RetentionDashboard.Cli;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Cli;

/// <summary>What a command line answered.</summary>
internal sealed record CommandLineRun(int Code, string Output, string Error)
{
    public static async Task<CommandLineRun> OverTeaShopAsync(params string[] args)
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);
        return await OfAsync([.. args, "--database", database.Path]);
    }

    public static Task<CommandLineRun> ImportAsync(ImportShop shop, string path, params string[] options) =>
        OfAsync(["import", path, "--database", Path.Combine(shop.Folder.FullName, "shop.db"), .. options]);

    public static async Task<CommandLineRun> OfAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error);
        return new CommandLineRun(code, output.ToString(), error.ToString());
    }
}
