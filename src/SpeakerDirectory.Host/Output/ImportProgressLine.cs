using System.Diagnostics;
using SpeakerDirectory.Core.Import;

namespace SpeakerDirectory.Host.Output;

/// <summary>
/// Shows the progress of an import or a copy: on a terminal one line that is overwritten, else a new line every five seconds.
/// </summary>
internal sealed class ImportProgressLine : IProgress<ImportProgress>, IDisposable
{
    private static readonly TimeSpan TerminalInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LogInterval = TimeSpan.FromSeconds(5);

    private readonly bool _isTerminal = !Console.IsErrorRedirected;
    private long _lastShown = Stopwatch.GetTimestamp();
    private int _width;

    public void Report(ImportProgress value)
    {
        if (Stopwatch.GetElapsedTime(_lastShown) < (_isTerminal ? TerminalInterval : LogInterval))
        {
            return;
        }

        _lastShown = Stopwatch.GetTimestamp();
        var total = value.Total is { } number ? $" of {Host.Output.Report.Number(number)}" : "";
        var line = $"{value.Step}: {Host.Output.Report.Number(value.Records)}{total} records";
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

    /// <summary>Clears the line on a terminal.</summary>
    public void Dispose()
    {
        if (_width > 0)
        {
            Console.Error.Write($"\r{new string(' ', _width)}\r");
            _width = 0;
        }
    }
}
