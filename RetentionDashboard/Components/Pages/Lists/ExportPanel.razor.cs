using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Data;
using RetentionDashboard.Lists;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Pages.Lists;

/// <summary>Takes the list that is shown out of the house: for whom, who is held out, and who takes it.</summary>
public sealed partial class ExportPanel(ListExports exports, IJSRuntime browser) : IDisposable
{
    private const string AuthorKey = "author";
    private readonly CancellationTokenSource _gone = new();
    private readonly HashSet<ListColumn> _columns = [.. ListColumns.Usual];
    private ListPreset _preset;
    private string? _country;
    private int _percent;
    private int _seed = RandomNumberGenerator.GetInt32(1, 1_000_000);
    private string? _author;
    private ListReach? _reach;
    private string? _address;
    private LeftList? _left;
    private bool _leaving;
    private bool _asked;

    [Parameter, EditorRequired]
    public CustomersQuery Query { get; set; } = new();

    [Parameter, EditorRequired]
    public StoreInfo Store { get; set; } = null!;

    /// <summary>What the list holds, in words.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>How people are shown to the reader.</summary>
    [CascadingParameter]
    private PrivacyMask Mask { get; set; } = PrivacyMask.None;

    private static IReadOnlyList<ChoiceOption> Presets => [.. Enum.GetValues<ListPreset>().Select(static preset => new ChoiceOption(UrlNames.Of(preset), ListWords.Name(preset)))];

    private IReadOnlyList<ChoiceOption> Countries =>
    [
        new("", _reach?.Country is { } own ? Formats.Fill(Texts.Lists_Country_Own, NameOf(own)) : Texts.Lists_Country_None),
        .. TelephoneNumber.Countries.Select(static code => new ChoiceOption(code, NameOf(code))).OrderBy(static option => option.Text, StringComparer.CurrentCulture),
    ];

    private string? Problem =>
        _percent is < 0 or > HoldOut.MostPercent ? Formats.Fill(Texts.Lists_HoldOutRange, HoldOut.MostPercent)
        : _preset == ListPreset.Spreadsheet && _columns.Count == 0 ? Texts.Lists_NoColumn
        : _reach is { } reach && Reachable(reach) == 0 ? Texts.Lists_Nobody
        : null;

    /// <summary>True where the list was asked for without a name: nobody is told off before.</summary>
    private bool IsNameless => _asked && string.IsNullOrWhiteSpace(_author);

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override void OnInitialized()
    {
        if (Query.Group == CustomerGroup.WinBack)
        {
            // Whoever writes to them asks when.
            _columns.UnionWith([ListColumn.ChanceAlive, ListColumn.ValueAtRisk, ListColumn.ContactFrom, ListColumn.ContactTo]);
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        var address = Links.Customers(Query with { Skip = 0 });
        if (address != _address && !Mask.IsOn)
        {
            (_address, _left) = (address, null);
            await CountAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && !Mask.IsOn)
        {
            _author = await browser.InvokeAsync<string?>("shell.recall", AuthorKey);
            StateHasChanged();
        }
    }

    private static string NameOf(string country)
    {
        try
        {
            return new RegionInfo(country).DisplayName;
        }
        catch (ArgumentException)
        {
            return country;
        }
    }

    private void ChoosePreset(string name)
    {
        if (UrlNames.TryParse<ListPreset>(name, out var preset))
        {
            (_preset, _left) = (preset, null);
        }
    }

    private async Task ChooseCountryAsync(string code)
    {
        (_country, _left) = (code.Length == 0 ? null : code, null);
        await CountAsync();
    }

    private void Choose(ListColumn column, bool wanted)
    {
        _ = wanted ? _columns.Add(column) : _columns.Remove(column);
        _left = null;
    }

    private async Task CountAsync()
    {
        _reach = null;
        var (query, country) = (Query, _country);
        try
        {
            // Reading a million telephone numbers takes a while; the panel stays usable.
            var reach = await Task.Run(() => exports.ReachAsync(query, country, _gone.Token), _gone.Token);
            if ((query, country) == (Query, _country))
            {
                _reach = reach;
            }
        }
        catch (Exception) when (_gone.IsCancellationRequested)
        {
            // The reader left.
        }
    }

    private async Task ExportAsync()
    {
        _asked = true;
        if (_leaving || Problem is not null || IsNameless)
        {
            return;
        }

        _leaving = true;
        try
        {
            var request = new ListRequest
            {
                Name = Name,
                // The record knows who left; what was searched for may be a person's, and the log outlives their erasure.
                Address = Links.Customers(Query with { Skip = 0, Search = null, Shown = CustomerColumns.Default }),
                Preset = _preset,
                Author = _author,
                Country = _country,
                HoldOutPercent = _percent,
                Seed = _seed,
            };
            _left = await Task.Run(() => exports.RecordAsync(Query, request, _gone.Token), _gone.Token);
            await browser.InvokeVoidAsync("shell.remember", AuthorKey, _author ?? "");
            if (_left is { } left)
            {
                await browser.InvokeVoidAsync("shell.download", FileOf(left));
            }
        }
        catch (Exception) when (_gone.IsCancellationRequested)
        {
            // The reader left.
        }
        finally
        {
            _leaving = false;
        }
    }

    private string FileOf(LeftList left) =>
        Links.ListCsv(left.Id, left.Preset == ListPreset.Spreadsheet && !_columns.SetEquals(ListColumns.Usual) ? _columns.Order().Select(UrlNames.Of) : [], _country);

    private int Reachable(ListReach reach) => _preset switch
    {
        ListPreset.Mailchimp => reach.Emails,
        ListPreset.WhatsApp => reach.Phones,
        ListPreset.Spreadsheet => reach.Customers,
        _ => reach.Either,
    };

    private int Shared(ListReach reach) => _preset switch
    {
        ListPreset.Mailchimp => reach.WithEmail - reach.Emails,
        ListPreset.WhatsApp => reach.WithPhone - reach.Phones,
        ListPreset.Spreadsheet => 0,
        _ => reach.WithEither - reach.Either,
    };

    private string InFile(ListReach reach)
    {
        var reachable = Reachable(reach);
        var heldOut = _percent is >= 0 and <= HoldOut.MostPercent ? HoldOut.CountOf(reachable, _percent) : 0;
        return heldOut == 0
            ? Formats.Fill(Texts.Lists_InFile, Formats.Count(reachable), Formats.Count(reach.Customers))
            : Formats.Fill(Texts.Lists_InFileHeldOut, Formats.Count(reachable - heldOut), Formats.Count(heldOut), Formats.Count(reach.Customers));
    }

    private IEnumerable<string> Missing(ListReach reach)
    {
        if (_preset != ListPreset.WhatsApp && reach.Customers > reach.EmailsTold)
        {
            yield return Formats.Fill(Texts.Lists_WithoutEmail, Formats.Count(reach.Customers - reach.EmailsTold));
        }

        if (_preset is not (ListPreset.Spreadsheet or ListPreset.WhatsApp) && reach.EmailsTold > reach.WithEmail)
        {
            yield return Formats.Fill(Texts.Lists_UnusableEmail, Formats.Count(reach.EmailsTold - reach.WithEmail));
        }

        if (reach.Customers > reach.PhonesTold)
        {
            yield return Formats.Fill(Texts.Lists_WithoutPhone, Formats.Count(reach.Customers - reach.PhonesTold));
        }

        if (Shared(reach) is > 0 and var shared)
        {
            yield return Formats.Fill(Texts.Lists_Shared, Formats.Count(shared));
        }

        if (_preset != ListPreset.Spreadsheet && reach.PhonesTold > reach.WithPhone)
        {
            yield return Formats.Fill(Texts.Lists_UnusablePhone, Formats.Count(reach.PhonesTold - reach.WithPhone));
        }
    }
}
