using Dispatch.Domain.ServiceRecords;
using static Dispatch.Domain.Tests.ServiceRecords.RecordUnderTest;

namespace Dispatch.Domain.Tests.ServiceRecords;

public class Signing_a_record
{
    private readonly RecordUnderTest record = new();

    [Fact]
    public void Is_refused_while_nothing_was_written()
    {
        record.Sign().ShouldBeEmpty();

        record.Rejection!.Code.ShouldBe("record_incomplete");
    }

    [Fact]
    public void Keeps_when_it_was_signed_and_the_image_but_nobodys_name()
    {
        record.Write(Repaired);
        record.Later();

        var signed = record.Sign("Ana López").Single().ShouldBeOfType<RecordSigned>();

        signed.ShouldBe(new RecordSigned(1, Signature, Start.AddMinutes(10)));
        System.Text.Json.JsonSerializer.Serialize(signed).ShouldNotContain("Ana");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-")]
    public void Needs_the_customers_name(string name)
    {
        record.Write(Repaired);

        record.Sign(name).ShouldBeEmpty();

        record.Rejection!.Code.ShouldBe("signer_missing");
    }

    [Fact]
    public void Makes_the_record_final()
    {
        record.Attach(Photo(1));
        record.Write(Repaired);
        record.Sign();

        record.Write(Repaired with { Cause = "Wear" }).ShouldBeEmpty();
        record.Rejection!.Code.ShouldBe("record_signed");
        record.Attach(Photo(2)).ShouldBeEmpty();
        record.Rejection!.Code.ShouldBe("record_signed");
        record.Detach(Photo(1)).ShouldBeEmpty();
        record.Rejection!.Code.ShouldBe("record_signed");
        record.Later().Sign().ShouldBeEmpty();
        record.Rejection!.Code.ShouldBe("record_signed");
    }

    [Fact]
    public void Given_again_nothing_happens()
    {
        record.Write(Repaired);
        record.Sign();

        record.Sign().ShouldBeEmpty();
        record.Rejection.ShouldBeNull();
        record.Write(Repaired).ShouldBeEmpty();
        record.Rejection.ShouldBeNull();
    }
}
