using System.Runtime.InteropServices;

namespace RetentionDashboard.Forecast;

/// <summary>Traits as the columns of a regression: rare levels are folded into one, each trait's largest level is what the others are compared with, equal customers are one row.</summary>
internal sealed class LeavingDesign
{
    /// <summary>A level of fewer customers says nothing.</summary>
    public const int FewestCustomers = 30;

    private const int MostLevels = 25;

    // A column of which less than this share of its variance is its own is told by the others.
    private const double OwnShare = 1e-6;

    private readonly List<FoldedTrait> _traits = [];

    public LeavingDesign(IReadOnlyList<LeavingTrait> traits, IReadOnlyList<bool?> left)
    {
        foreach (var trait in traits)
        {
            var folded = FoldedTrait.Of(trait, left, FewestCustomers, MostLevels);
            TooRare.AddRange(folded.TooRare);
            if (folded.Levels.Count > 1)
            {
                _traits.Add(folded);
            }
            else
            {
                TooRare.Add(new RareLevel(trait.Key, null));
            }
        }

        Group(left);
        DropCollinear();
    }

    /// <summary>Traits whose levels are compared, told by others or not.</summary>
    public IReadOnlyList<FoldedTrait> Traits => _traits;

    public List<RareLevel> TooRare { get; } = [];

    public List<string> Collinear { get; } = [];

    /// <summary>Traits in the regression with the place of their first column.</summary>
    public List<(FoldedTrait Trait, int Column)> Included { get; } = [];

    /// <summary>By row: the level of each of <see cref="Traits"/>.</summary>
    public List<int[]> Levels { get; } = [];

    public List<double> Counts { get; } = [];

    public List<double> Events { get; } = [];

    public int Columns { get; private set; } = 1;

    /// <summary>The numbers of a row; level 0 of each trait is 0 in all its columns.</summary>
    public double[] Row(int[] levels)
    {
        var row = new double[Columns];
        row[0] = 1;
        foreach (var (trait, column) in Included)
        {
            if (levels[_traits.IndexOf(trait)] is > 0 and var level)
            {
                row[column + level - 1] = 1;
            }
        }

        return row;
    }

    private void Group(IReadOnlyList<bool?> left)
    {
        var places = new Dictionary<string, int>();
        var key = new char[_traits.Count];
        for (var customer = 0; customer < left.Count; customer++)
        {
            if (left[customer] is not { } gone)
            {
                continue;
            }

            for (var trait = 0; trait < key.Length; trait++)
            {
                key[trait] = (char)_traits[trait].LevelOf[customer];
            }

            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places.GetAlternateLookup<ReadOnlySpan<char>>(), key, out var known);
            if (!known)
            {
                place = Levels.Count;
                Levels.Add([.. key.Select(static level => (int)level)]);
                Counts.Add(0);
                Events.Add(0);
            }

            Counts[place]++;
            Events[place] += gone ? 1 : 0;
        }
    }

    /// <summary>Gram–Schmidt over the columns, trait by trait: one that adds nothing takes its trait out.</summary>
    private void DropCollinear()
    {
        var length = Math.Sqrt(Counts.Sum());
        var basis = new List<double[]> { Scaled(_ => 1 / length) };
        for (var trait = 0; trait < _traits.Count; trait++)
        {
            var (added, isOwn) = (new List<double[]>(), true);
            for (var level = 1; level < _traits[trait].Levels.Count && isOwn; level++)
            {
                var column = Scaled(row => Levels[row][trait] == level ? 1 : 0);
                var whole = Dot(column, column);
                foreach (var other in basis.Concat(added))
                {
                    var along = Dot(column, other);
                    for (var row = 0; row < column.Length; row++)
                    {
                        column[row] -= along * other[row];
                    }
                }

                var rest = Dot(column, column);
                isOwn = rest > OwnShare * whole;
                added.Add([.. column.Select(value => value / Math.Sqrt(Math.Max(rest, double.Epsilon)))]);
            }

            if (!isOwn)
            {
                Collinear.Add(_traits[trait].Key);
                continue;
            }

            basis.AddRange(added);
            Included.Add((_traits[trait], Columns));
            Columns += _traits[trait].Levels.Count - 1;
        }

        double[] Scaled(Func<int, double> value) => [.. Enumerable.Range(0, Counts.Count).Select(row => value(row) * Math.Sqrt(Counts[row]))];
    }

    private static double Dot(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var row = 0; row < one.Length; row++)
        {
            sum += one[row] * other[row];
        }

        return sum;
    }
}
