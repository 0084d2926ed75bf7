using SpeakerDirectory.Core.Naming;
using SpeakerDirectory.Core.Protocol.Gatherings;
using SpeakerDirectory.Core.Records;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Protocol.Wording;

/// <summary>
/// The title of an office in a language: the one recorded in it; else one translated from the English title, with the State in its form;
/// else the recorded one as it is, with a remark.
/// </summary>
internal sealed class OfficeTitle
{
    private readonly TitleForms _forms;
    private readonly TitleRequest _request;
    private readonly Post _post;
    private readonly Organization? _body;
    private readonly Words _words;
    private readonly List<string> _remarks = [];

    public OfficeTitle(TitleForms forms, TitleRequest request, Post post)
    {
        (_forms, _request, _post, _body) = (forms, request, post, request.BodyOf(post));
        _words = Charge() ?? Find();
        WithBody = InCapacity(AddBody(_words.Text));
        Text = InCapacity(_words.Text);
        BodyName = _body is null ? null : _forms.ShownNameOf(_body, request.Language);
    }

    public Post Post => _post;

    public string Text { get; }

    public string WithBody { get; }

    public Organization? Body => _body;

    public string? BodyName { get; }

    public TitleOrigin Origin => _words.Origin;

    /// <summary>The language of the words: English for a title that is not known in the wanted language.</summary>
    public string Language => _words.IsAsRecorded ? "en" : _request.Language;

    public IReadOnlyList<string> Remarks => _remarks;

    private bool IsEnglish => _request.Language == "en";

    // Whoever stands in for an ambassador has a title of that.
    private Words? Charge() =>
        IsCharge && _forms.Find(_request.Language) is { } language
            ? new(language.Fill(language.Charge, "", _request.Gender), IsEnglish ? TitleOrigin.Office : TitleOrigin.Translated)
            : null;

    private bool IsCharge =>
        _post is { Rank: "AMBASSADOR" or "PERMANENT_REPRESENTATIVE", Tenure.Capacity: Capacity.Acting or Capacity.AdInterim };

    private Words Find()
    {
        if (_post.Tenure?.Title is { } own)
        {
            return IsEnglish ? new(own, TitleOrigin.Office) : Translated(own) ?? AsRecorded(own);
        }

        var office = _post.Office;
        if (IsEnglish || NameForms.Has(_request.Language, office.Titles))
        {
            return new(NameForms.In(_request.Language, _request.Last, office.Title, office.Titles), TitleOrigin.Office);
        }

        return Translated(office.Title) ?? AsRecorded(office.Title);
    }

    private Words AsRecorded(string title)
    {
        _remarks.Add($"the title '{title}' is not known in '{_request.Language}': it is shown as recorded");
        return new(title, TitleOrigin.Office, IsAsRecorded: _forms.Find(_request.Language) is not null);
    }

    private Words? Translated(string title)
    {
        if (_forms.Find(_request.Language) is not { } language)
        {
            return null;
        }

        var isState = _body?.Type == OrganizationType.State;
        var folded = Folding.Fold(title);
        var core = isState ? BodyNames.Without(folded, _forms.FoldedNamesOf(_body!)) : folded;
        if (_forms.Translations.Find(core, language, _request.Gender) is not { } text)
        {
            return null;
        }

        if (!text.Contains("{of}", StringComparison.Ordinal) && core == folded)
        {
            return new(text, TitleOrigin.Translated);
        }

        // The English title names the State, so the translated one does.
        if (!isState || _forms.Of(_body!, _request.Language) is not { } of)
        {
            return null;
        }

        return new(
            text.Contains("{of}", StringComparison.Ordinal)
                ? text.Replace("{of}", of, StringComparison.Ordinal)
                : language.OfState(text, _request.Gender, of),
            TitleOrigin.Translated,
            NamesState: true);
    }

    private string AddBody(string text)
    {
        if (_body is null || _words.NamesState || _forms.Find(Language) is not { } language || NamesBody(text))
        {
            return text;
        }

        return _body.Type == OrganizationType.State && _forms.Of(_body, Language) is { } of
            ? language.OfState(text, _request.Gender, of)
            : language.Fill(language.WithBody, text, _request.Gender, body: _forms.ShownNameOf(_body, Language));
    }

    // A title of a State's body names the State. A title of another organization names the organization, or every word of its name that
    // tells it apart: "Under-Secretary-General for Economic and Social Affairs".
    private bool NamesBody(string text)
    {
        var folded = Folding.Fold(text);
        if (BodyNames.AreIn(folded, _forms.FoldedNamesOf(_body!)))
        {
            return true;
        }

        if (_body!.Type == OrganizationType.State)
        {
            return false;
        }

        var words = _forms.Words.Of([Folding.Fold(_post.Organization.Name)]);
        words.ExceptWith(_forms.Words.Bodies);
        return BodyNames.AreIn(folded, _forms.FoldedNamesOf(_post.Organization))
            || (words.Count > 0 && words.IsSubsetOf(_forms.Words.Of([folded])));
    }

    private string InCapacity(string text)
    {
        if (IsCharge || _forms.Find(Language) is not { } language)
        {
            return text;
        }

        return _post.Tenure?.Capacity switch
        {
            Capacity.Acting when !Says(text, "acting", "interim") => language.Fill(language.Acting, text, _request.Gender),
            Capacity.AdInterim when !Says(text, "interim", "a i") => language.Fill(language.AdInterim, text, _request.Gender),
            _ => text,
        };
    }

    private static bool Says(string text, params ReadOnlySpan<string> words)
    {
        var folded = $" {Folding.Fold(text)} ";
        foreach (var word in words)
        {
            if (folded.Contains($" {word} ", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="Text">The title, with its State where the recorded one has it.</param>
    /// <param name="Origin">Where it comes from.</param>
    /// <param name="IsAsRecorded">Whether it is in English because it is not known in the wanted language.</param>
    /// <param name="NamesState">Whether the State was added in its form.</param>
    private readonly record struct Words(string Text, TitleOrigin Origin, bool IsAsRecorded = false, bool NamesState = false);
}
