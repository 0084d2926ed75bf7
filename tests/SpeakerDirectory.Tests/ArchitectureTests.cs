using System.Reflection;

namespace SpeakerDirectory.Tests;

/// <summary>
/// The rules of the design that a test can check on the compiled assemblies. The order of the folders is checked by
/// <see cref="Architecture.FolderTests"/>.
/// </summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Core = typeof(Record).Assembly;
    private static readonly Assembly Stores = Assembly.Load("SpeakerDirectory.Stores");
    private static readonly Assembly Api = Assembly.Load("SpeakerDirectory.Api");
    private static readonly Assembly Host = Assembly.Load("SpeakerDirectory.Host");
    private static readonly Assembly[] All = [Core, Stores, Api, Host];

    [Fact]
    public void Core_uses_the_framework_and_AnyAscii_only()
    {
        Assert.DoesNotContain(ReferencesOf(Core), name => !name.StartsWith("System", StringComparison.Ordinal) && name is not "AnyAscii");
    }

    [Fact]
    public void Stores_and_Api_see_Core_and_never_each_other()
    {
        Assert.DoesNotContain(ReferencesOf(Stores), name => name is "SpeakerDirectory.Api" or "SpeakerDirectory.Host");
        Assert.DoesNotContain(ReferencesOf(Api), name => name is "SpeakerDirectory.Stores" or "SpeakerDirectory.Host");
    }

    [Fact]
    public void Every_interface_has_two_implementations_or_is_the_common_view_of_a_generic_type()
    {
        Type[] types = [.. All.SelectMany(assembly => assembly.GetTypes())];

        var single = from one in types
                     where one.IsInterface
                     let implementing = types.Where(type => !type.IsInterface && Implements(type, one)).ToList()
                     where implementing.Count < 2 && !(implementing is [{ IsGenericTypeDefinition: true }] && !one.IsGenericType)
                     select one.Name;

        Assert.Empty(single);
    }

    [Fact]
    public void Async_methods_say_so_and_nothing_else_does()
    {
        var methods = All.SelectMany(assembly => assembly.GetTypes()).Where(IsOurs)
            .SelectMany(
                type => type.GetMethods(
                    BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(
                method => !method.Name.Contains('<', StringComparison.Ordinal)
                    && !method.IsSpecialName
                    && method.GetBaseDefinition() == method);

        var wrong = methods.Where(method => IsAsynchronous(method.ReturnType) != method.Name.EndsWith("Async", StringComparison.Ordinal));
        Assert.Empty(wrong.Select(method => $"{method.DeclaringType!.Name}.{method.Name}"));
    }

    [Fact]
    public void The_token_is_called_cancellation_comes_last_and_has_no_default()
    {
        var parameters = from type in All.SelectMany(assembly => assembly.GetTypes()).Where(IsOurs)
                         from method in type.GetMethods(
                             BindingFlags.Public
                                 | BindingFlags.NonPublic
                                 | BindingFlags.Instance
                                 | BindingFlags.Static
                                 | BindingFlags.DeclaredOnly)
                         where !method.Name.Contains('<', StringComparison.Ordinal) && method.GetBaseDefinition() == method
                         from parameter in method.GetParameters()
                         where parameter.ParameterType == typeof(CancellationToken)
                         where parameter.Name != "cancellation"
                             || parameter.HasDefaultValue
                             || parameter.Position != method.GetParameters().Length - 1
                         select $"{type.Name}.{method.Name}({parameter.Name})";

        Assert.Empty(parameters);
    }

    [Fact]
    public void Nothing_is_called_after_what_it_is_made_of()
    {
        string[] empty = ["Service", "Manager", "Helper", "Utils", "Util", "Impl", "Base", "Info", "Data"];

        Assert.DoesNotContain(
            All.SelectMany(assembly => assembly.GetTypes()).Where(IsOurs).Select(type => type.Name),
            name => name != "SeedData" && empty.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_record_is_sealed_or_stands_for_a_choice()
    {
        Assert.Empty(
            Core.GetTypes()
                .Where(type => type.IsAssignableTo(typeof(Record)) && type is { IsSealed: false, IsAbstract: false })
                .Select(type => type.Name));
    }

    private static IEnumerable<string> ReferencesOf(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    // The compiler names the methods of delegates.
    private static bool IsOurs(Type type) =>
        !type.IsAssignableTo(typeof(Delegate))
        && type.Namespace?.StartsWith("SpeakerDirectory", StringComparison.Ordinal) == true
        && !type.FullName!.Contains('<', StringComparison.Ordinal);

    private static bool Implements(Type type, Type one) =>
        type.GetInterfaces().Any(other => other == one || (other.IsGenericType && other.GetGenericTypeDefinition() == one));

    private static bool IsAsynchronous(Type type) =>
        type.IsAssignableTo(typeof(Task)) || type == typeof(ValueTask)
        || (type.IsGenericType
            && (type.GetGenericTypeDefinition() == typeof(ValueTask<>) || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)));
}
