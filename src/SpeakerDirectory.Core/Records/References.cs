using System.Linq.Expressions;
using SpeakerDirectory.Core.Values;

namespace SpeakerDirectory.Core.Records;

/// <summary>Makes the typed reference, or list of references, that a field holds.</summary>
public static class References
{
    /// <summary>A reference to a record, of the type that the field holds.</summary>
    public static object One(RecordField field, string id) => field.MakeReference!(id);

    /// <summary>A list of references, of the type that the field holds.</summary>
    public static object Many(RecordField field, IEnumerable<string> ids) => field.MakeReferences!(ids);

    internal static Func<string, object> Maker(Type reference)
    {
        var id = Expression.Parameter(typeof(string));
        return Expression
            .Lambda<Func<string, object>>(Expression.Convert(Expression.New(reference.GetConstructors()[0], id), typeof(object)), id)
            .Compile();
    }

    internal static Func<IEnumerable<string>, object> ListMaker(Type list)
    {
        var target = list.GetGenericArguments()[0].GetGenericArguments()[0];
        return typeof(References)
            .GetMethod(nameof(ListOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(target).CreateDelegate<Func<IEnumerable<string>, object>>();
    }

    private static ValueList<Ref<T>> ListOf<T>(IEnumerable<string> ids)
        where T : Record => ids.Select(id => new Ref<T>(id)).ToValueList();
}
