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
    private bool _isAsRecorded;
    private bool _namesState;
    private readonly List<string> _remarks = [];

    public OfficeTitle(TitleForms forms, TitleRequest request, Post post)
    {
        (_forms, _request, _post, _body) = (forms, request, post, request.BodyOf(post));
        var (title, origin) = Charge() ?? Find();
        Origin = origin;
        WithBody = InCapacity(AddBody(title));
        Text = InCapacity(title);
        BodyName = _body is null ? null : _forms.ShownNameOf(_body, request.Language);
    }

    public Post Post => _post;

    public string Text { get; }

    public string WithBody { get; }

    public Organization? Body => _body;

    public string? BodyName { get; }

    public TitleOrigin Origin { get; }

    /// <summary>The language of the words: English when the title is not known in the language that was asked for.</summary>
    public string Language => _isAsRecorded ? "en" : _request.Language;

    public IReadOnlyList<string> Remarks => _remarks;

    private bool IsEnglish => _request.Language == "en";

    // Whoever stands in for an ambassador has a title of that.
    private (string Text, TitleOrigin Origin)? Charge() =>
        IsCharge && _forms.Find(_request.Language) is { } language
            ? (language.Fill(language.Charge, "", _request.Gender), IsEnglish ? TitleOrigin.Office : TitleOrigin.Translated)
            : null;

    private bool IsCharge =>
        _post is { Rank: "AMBASSADOR" or "PERMANENT_REPRESENTATIVE", Tenure.Capacity: Capacity.Acting or Capacity.AdInterim };

    private (string Text, TitleOrigin Origin) Find()
    {
        if (_post.Tenure?.Title is { } own)
        {
            return IsEnglish ? (own, TitleOrigin.Office) : Translated(own) ?? AsRecorded(own);
        }

        var office = _post.Office;
        if (IsEnglish || office.Titles.Any(t => t.Lang?.Serves(_request.Language) == true && t.Kind != NameKind.Former))
        {
            return (NameForms.In(_request.Language, _request.Last, office.Title, office.Titles), TitleOrigin.Office);
        }

        return Translated(office.Title) ?? AsRecorded(office.Title);
    }

    private (string Text, TitleOrigin Origin) AsRecorded(string title)
    {
        _remarks.Add($"the title '{title}' is not known in '{_request.Language}': it is shown as recorded");
        _isAsRecorded = _forms.Find(_request.Language) is not null;
        return (title, TitleOrigin.Office);
    }

    private (string Text, TitleOrigin Origin)? Translated(string title)
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
            return (text, TitleOrigin.Translated);
        }

        // The English title names the State, so the translated one does.
        if (!isState || _forms.Of(_body!, _request.Language) is not { } of)
        {
            return null;
        }

        _namesState = true;
        return (
            text.Contains("{of}", StringComparison.Ordinal)
                ? text.Replace("{of}", of, StringComparison.Ordinal)
                : language.OfState(text, _request.Gender, of),
            TitleOrigin.Translated);
    }

    private string AddBody(string text)
    {
        if (_body is null || _namesState || _forms.Find(Language) is not { } language || NamesBody(text))
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
}
