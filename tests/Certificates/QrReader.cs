using System.Globalization;
using System.Text;

namespace LinyingTalent.Tests.Certificates;

/// <summary>
/// Reads a QR code of level Q, in segments of bytes, digits and capitals, versions 8 to 15, from a clean module matrix, by ISO/IEC 18004 and independently of the library that
/// made it. No error correction: a drawn code has no errors, and a wrong module must fail the test.
/// </summary>
internal static class QrReader
{
    /// <summary>Blocks of the short kind, their data bytes, blocks that are one byte longer (table 9, level Q).</summary>
    private static readonly Dictionary<int, (int Short, int Length, int Longer)> Blocks = new()
    {
        [8] = (4, 18, 2),
        [9] = (4, 16, 4),
        [10] = (6, 19, 2),
        [11] = (4, 22, 4),
        [12] = (4, 20, 6),
        [13] = (8, 20, 4),
        [14] = (11, 16, 5),
        [15] = (5, 24, 7),
    };

    /// <summary>Centres of alignment patterns (annex E).</summary>
    private static readonly Dictionary<int, int[]> Alignment = new()
    {
        [8] = [6, 24, 42],
        [9] = [6, 26, 46],
        [10] = [6, 28, 50],
        [11] = [6, 30, 54],
        [12] = [6, 32, 58],
        [13] = [6, 34, 62],
        [14] = [6, 26, 46, 66],
        [15] = [6, 26, 48, 70],
    };

    /// <param name="dark">Modules by row and column, without the quiet zone.</param>
    public static string Read(bool[,] dark)
    {
        var size = dark.GetLength(0);
        var version = (size - 17) / 4;
        var format = Enumerable.Range(0, 6).Select(x => dark[8, x]).Append(dark[8, 7]).Append(dark[8, 8])
            .Aggregate(0, (bits, bit) => (bits << 1) | (bit ? 1 : 0)) ^ 0b10101000;
        (format >> 6).ShouldBe(0b11, "the format bits should say level Q");

        return Text(Deinterleave(Codewords(dark, version, mask: (format >> 3) & 7), Blocks[version]), wideCounts: version >= 10);
    }

    private const string Capitals = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    // The writer changes between the modes wherever that saves bits: a run of digits in the middle of a link is a segment of its own.
    private static string Text(byte[] data, bool wideCounts)
    {
        var at = 0;
        var text = new StringBuilder();
        while (at + 4 <= data.Length * 8)
        {
            switch (Take(4))
            {
                case 0b0000: return text.ToString();
                case 0b0001: Digits(Take(wideCounts ? 12 : 10)); break;
                case 0b0010: Letters(Take(wideCounts ? 11 : 9)); break;
                case 0b0100: Bytes(Take(wideCounts ? 16 : 8)); break;
                case var mode: throw new InvalidDataException($"Mode {mode:b4} is none that a link needs.");
            }
        }

        return text.ToString();

        int Take(int bits)
        {
            var value = 0;
            for (; bits > 0; bits--, at++) value = (value << 1) | ((data[at / 8] >> (7 - (at % 8))) & 1);
            return value;
        }

        void Bytes(int count)
        {
            for (; count > 0; count--) text.Append((char)Take(8));
        }

        void Digits(int count)
        {
            for (; count >= 3; count -= 3) text.Append(CultureInfo.InvariantCulture, $"{Take(10):D3}");
            if (count == 2) text.Append(CultureInfo.InvariantCulture, $"{Take(7):D2}");
            if (count == 1) text.Append(Take(4));
        }

        void Letters(int count)
        {
            for (; count >= 2; count -= 2)
            {
                var pair = Take(11);
                text.Append(Capitals[pair / 45]).Append(Capitals[pair % 45]);
            }

            if (count == 1) text.Append(Capitals[Take(6)]);
        }
    }

    private static byte[] Codewords(bool[,] dark, int version, int mask)
    {
        var size = dark.GetLength(0);
        var bits = new List<bool>();
        var upwards = true;
        for (var right = size - 1; right > 0; right -= 2)
        {
            right = right == 6 ? 5 : right;
            foreach (var step in Enumerable.Range(0, size))
            {
                var y = upwards ? size - 1 - step : step;
                bits.AddRange(from x in (int[])[right, right - 1] where !IsFunction(x, y, size, version) select dark[y, x] ^ IsMasked(mask, x, y));
            }

            upwards = !upwards;
        }

        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => (byte)chunk.Aggregate(0, (value, bit) => (value << 1) | (bit ? 1 : 0)))];
    }

    private static bool IsFunction(int x, int y, int size, int version)
    {
        var finder = (x <= 8 && (y <= 8 || y >= size - 8)) || (x >= size - 8 && y <= 8);
        var versionBits = (x < 6 && y >= size - 11) || (y < 6 && x >= size - 11);
        var centres = Alignment[version];
        var alignment = centres.Any(cx => Math.Abs(x - cx) <= 2 && centres.Any(cy => Math.Abs(y - cy) <= 2 && !IsFinderCorner(cx, cy, size)));
        return finder || versionBits || alignment || x == 6 || y == 6;
    }

    private static bool IsFinderCorner(int x, int y, int size) => (x == 6 && (y == 6 || y == size - 7)) || (x == size - 7 && y == 6);

    private static bool IsMasked(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((y / 2) + (x / 3)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };

    private static byte[] Deinterleave(byte[] codewords, (int Short, int Length, int Longer) blocks)
    {
        var count = blocks.Short + blocks.Longer;
        var shortPart = Enumerable.Range(0, count).Select(block => Enumerable.Range(0, blocks.Length).Select(row => codewords[(row * count) + block]));
        var longTail = codewords[(blocks.Length * count)..];
        return [.. shortPart.SelectMany((bytes, block) => block < blocks.Short ? bytes : bytes.Append(longTail[block - blocks.Short]))];
    }
}
