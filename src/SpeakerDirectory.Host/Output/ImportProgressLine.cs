using System.Diagnostics;
using SpeakerDirectory.Core;

namespace SpeakerDirectory.Host;

/// <summary>Tells how far an import or a copy has come: on a terminal one line that is written over, else a plain line every few seconds.</summary>
internal sealed class ImportProgressLine : IProgress<ImportProgress>, IDisposable
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Otherwise = TimeSpan.FromSeconds(5);

    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private long _told = Stopwatch.GetTimestamp();
    private int _width;

    public void Report(ImportProgress value)
    {
        if (Stopwatch.GetElapsedTime(_told) < (_isTerminal ? OnTerminal : Otherwise))
        {
            return;
        }

        _told = Stopwatch.GetTimestamp();
        var line = $"{value.Step}: {Host.Report.Number(value.Records)}{(value.Total is { } total ? $" of {Host.Report.Number(total)}" : "")} records";
        if (_isTerminal)
        {
            Console.Error.Write($"\r{line.PadRight(_width)}");
            _width = line.Length;
        }
        else
        {
            Console.Error.WriteLine(line);
        }
    }

    /// <summary>Leaves a clean line behind.</summary>
    public void Dispose()
    {
        if (_width > 0)
        {
            Console.Error.Write($"\r{new string(' ', _width)}\r");
            _width = 0;
        }
    }
}
