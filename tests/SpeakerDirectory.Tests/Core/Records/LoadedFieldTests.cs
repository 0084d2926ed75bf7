using System.Buffers;
using System.Text;
using System.Text.Json;
using SpeakerDirectory.Core.Json;
using SpeakerDirectory.Core.Records;

namespace SpeakerDirectory.Tests.Core.Records;

public sealed class LoadedFieldTests
{
    private static readonly FieldSet NameAndBirth = FieldSet.Of(Field.Of<Person>(p => p.Name), Field.Of<Person>(p => p.Born));

    private const string Ana = """{"id":"person/ana","name":"Ana Ruiz","gender":"FEMALE","note":"First."}""";

#if DEBUG
    [Fact]
    public void Reading_a_field_that_was_not_loaded_throws_in_debug_builds()
    {
        var ana = (Person)Read(Ana, NameAndBirth);

        Assert.Equal(
            "The query did not load the field 'gender' of this person. Add it to the fields that the reader requires.",
            Assert.Throws<InvalidOperationException>(() => ana.Gender).Message);
        Assert.Throws<InvalidOperationException>(() => ana.Names);
        Assert.Throws<InvalidOperationException>(() => ana.Id);
        Assert.Throws<InvalidOperationException>(() => ana.Sources);
        Assert.Throws<InvalidOperationException>(() => RecordJson.Write(ana));
    }
#endif

    [Fact]
    public void Loaded_fields_are_read_whether_their_values_are_known_or_not()
    {
        var ana = (Person)Read(Ana, NameAndBirth);

        Assert.Equal("Ana Ruiz", ana.Name);
        Assert.Null(ana.Born);
    }

    [Fact]
    public void A_record_that_was_loaded_in_part_can_be_compared_printed_and_written()
    {
        var ana = Read(Ana, NameAndBirth);
        var buffer = new ArrayBufferWriter<byte>();

        RecordJson.Write(ana, NameAndBirth, buffer);

        Assert.Equal("""{"id":"person/","name":"Ana Ruiz"}""", Encoding.UTF8.GetString(buffer.WrittenSpan));
        Assert.Equal(Read(Ana, NameAndBirth), ana);
        Assert.Equal(Read(Ana, NameAndBirth).GetHashCode(), ana.GetHashCode());
        Assert.NotEqual(Read(Ana, FieldSet.All), ana);
        Assert.Equal("Person { name = Ana Ruiz }", ana.ToString());
    }

    [Fact]
    public void A_record_prints_what_is_known_of_it() =>
        Assert.Equal("Person { id = person/ana, name = Ana Ruiz, gender = Female, note = First. }", Read(Ana, FieldSet.All).ToString());

    private static Record Read(string json, FieldSet fields)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return RecordJson.ReadStored(ref reader, fields);
    }
}
