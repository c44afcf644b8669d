using static Dispatch.Domain.Tests.ServiceRecords.RecordUnderTest;

namespace Dispatch.Domain.Tests.ServiceRecords;

public class Correcting_a_record
{
    private readonly RecordUnderTest record = new();

    public Correcting_a_record()
    {
        record.Attach(Photo(1));
        record.Write(Repaired);
        record.Sign();
        record.Later();
    }

    [Fact]
    public void Makes_a_new_version_and_leaves_the_signed_one_as_it_was()
    {
        var first = record.State!.Current;

        record.Correct("Wrong pump serial");
        record.Write(Repaired with { Parts = [] });

        record.State.Earlier.ShouldBe([first]);
        record.State.Current.Number.ShouldBe(2);
        record.State.Current.Correction!.Reason.ShouldBe("Wrong pump serial");
        record.State.Current.Photos.ShouldBe([Photo(1)]);
    }

    [Fact]
    public void Needs_a_signature_of_its_own()
    {
        record.Correct("Wrong pump serial");
        record.State!.IsSigned.ShouldBeFalse();

        record.Sign();

        record.State.IsSigned.ShouldBeTrue();
        record.State.Earlier.Single().Signature!.SignedAt.ShouldBe(Start);
    }

    [Fact]
    public void Can_be_done_as_often_as_needed()
    {
        for (var i = 0; i < 3; i++)
        {
            record.Correct($"Reason {i}");
            record.Later().Sign();
        }

        record.State!.Earlier.Select(v => v.Number).ShouldBe([1, 2, 3]);
        record.State.Current.Number.ShouldBe(4);
    }

    [Fact]
    public void Given_again_nothing_happens()
    {
        record.Correct("Wrong pump serial");

        record.Correct("Wrong pump serial").ShouldBeEmpty();
        record.Rejection.ShouldBeNull();
    }

    [Fact]
    public void Needs_a_reason()
    {
        record.Correct(" ").ShouldBeEmpty();

        record.Rejection!.Code.ShouldBe("reason_missing");
    }

    [Fact]
    public void Is_refused_before_the_record_is_signed()
    {
        var unsigned = new RecordUnderTest();
        unsigned.Write(Repaired);

        unsigned.Correct("Wrong pump serial").ShouldBeEmpty();

        unsigned.Rejection!.Code.ShouldBe("record_unsigned");
    }
}
