namespace Dispatch.Domain.Dispatching.Improvement;

internal static class Selection
{
    /// <summary>The <paramref name="count"/> least values, ascending; the span is reordered.</summary>
    public static Span<long> Least(Span<long> values, int count)
    {
        if (values.Length > count)
        {
            Partition(values, count);
            values = values[..count];
        }

        values.Sort();
        return values;
    }

    /// <summary>Brings the <paramref name="count"/> least to the front, in any order.</summary>
    private static void Partition(Span<long> values, int count)
    {
        var (low, high) = (0, values.Length - 1);
        while (low < high)
        {
            var pivot = values[(low + high) / 2];
            var (i, j) = (low, high);
            while (i <= j)
            {
                while (values[i] < pivot) i++;
                while (values[j] > pivot) j--;
                if (i > j) break;
                (values[i], values[j]) = (values[j], values[i]);
                (i, j) = (i + 1, j - 1);
            }

            if (count <= j) high = j;
            else if (count >= i) low = i;
            else return;
        }
    }
}
