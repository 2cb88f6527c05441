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

    /// <summary>Traits in the regression with their place in <see cref="Traits"/> and that of their first column.</summary>
    public List<(FoldedTrait Trait, int Place, int Column)> Included { get; } = [];

    /// <summary>By row: the level of each of <see cref="Traits"/>.</summary>
    public List<int[]> Levels { get; } = [];

    public List<double> Counts { get; } = [];

    public List<double> Events { get; } = [];

    public int Columns { get; private set; } = 1;

    /// <summary>The columns of a row that are 1; level 0 of a trait has none.</summary>
    /// <param name="without">Place of a trait that is taken for its level 0; -1 for none.</param>
    public int[] Row(int[] levels, int without = -1)
    {
        var row = new List<int>(Included.Count + 1) { 0 };
        foreach (var (_, place, column) in Included)
        {
            if (levels[place] > 0 && place != without)
            {
                row.Add(column + levels[place] - 1);
            }
        }

        return [.. row];
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

    /// <summary>Cholesky's columns over the counts, trait by trait: a column of which nothing is left takes its trait out.</summary>
    private void DropCollinear()
    {
        var accepted = new List<(int Trait, int Level)> { (-1, 0) };
        var factor = new List<double[]> { new[] { Math.Sqrt(Counts.Sum()) } };
        for (var trait = 0; trait < _traits.Count; trait++)
        {
            var (before, isOwn) = (accepted.Count, true);
            for (var level = 1; level < _traits[trait].Levels.Count && isOwn; level++)
            {
                var products = Products(trait, level, accepted);
                var rest = products[^1];
                for (var column = 0; column < accepted.Count; column++)
                {
                    var along = products[column];
                    for (var earlier = 0; earlier < column; earlier++)
                    {
                        along -= factor[column][earlier] * products[earlier];
                    }

                    products[column] = along / factor[column][column];
                    rest -= products[column] * products[column];
                }

                isOwn = rest > OwnShare * products[^1];
                products[^1] = Math.Sqrt(Math.Max(rest, double.Epsilon));
                accepted.Add((trait, level));
                factor.Add(products);
            }

            if (isOwn)
            {
                Included.Add((_traits[trait], trait, before));
                continue;
            }

            Collinear.Add(_traits[trait].Key);
            accepted.RemoveRange(before, accepted.Count - before);
            factor.RemoveRange(before, factor.Count - before);
        }

        Columns = accepted.Count;
    }

    /// <summary>Customers who have a level and each of the accepted ones, and last those who have it.</summary>
    private double[] Products(int trait, int level, List<(int Trait, int Level)> accepted)
    {
        var products = new double[accepted.Count + 1];
        int[][] places = [.. _traits.Select(static one => Enumerable.Repeat(-1, one.Levels.Count).ToArray())];
        foreach (var (index, one) in accepted.Index().Skip(1))
        {
            places[one.Trait][one.Level] = index;
        }

        for (var row = 0; row < Counts.Count; row++)
        {
            if (Levels[row][trait] != level)
            {
                continue;
            }

            products[0] += Counts[row];
            products[^1] += Counts[row];
            for (var other = 0; other <= trait; other++)
            {
                if (places[other][Levels[row][other]] is >= 0 and var place)
                {
                    products[place] += Counts[row];
                }
            }
        }

        return products;
    }
}
